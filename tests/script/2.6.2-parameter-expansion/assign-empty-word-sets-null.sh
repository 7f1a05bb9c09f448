unset u
: ${u=}
echo ${u+set}
