unset u; v=abc
echo ${u:-${v:1}}
