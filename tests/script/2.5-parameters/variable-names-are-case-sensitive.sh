a=1 A=2
echo $a$A
