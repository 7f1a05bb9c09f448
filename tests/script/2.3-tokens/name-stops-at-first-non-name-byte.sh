a=1 a1=2 _a=3
echo $a-$a1.$_a/$a%$a1+$_a=$a,$a@
