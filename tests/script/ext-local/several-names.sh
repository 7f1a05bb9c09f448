a=1 b=2 c=3
f() { local a=x b c=z; echo $a ${b-unset} $c; }
f; echo $a $b $c
