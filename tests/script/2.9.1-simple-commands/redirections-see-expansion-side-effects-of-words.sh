unset u
echo ${u:=name} > $u
cat name
