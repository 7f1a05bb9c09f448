unset u
false && : ${u:=x}
true || : ${u:=y}
echo ${u-unset}
