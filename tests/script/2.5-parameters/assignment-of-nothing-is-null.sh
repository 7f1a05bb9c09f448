a=
b=''
echo "<$a$b>" ${a+set} ${b+set}
