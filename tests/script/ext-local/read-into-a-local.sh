f() { local a b; read a b <<E
1 2
E
echo $b $a; }
a=x b=y; f; echo $a $b
