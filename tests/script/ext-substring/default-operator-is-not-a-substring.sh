unset u; v=abc
echo ${u:-2} ${v:-1} ${v:+1} ${u:=x}
