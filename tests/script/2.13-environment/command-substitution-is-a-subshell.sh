a=1; b=$(a=2; echo $a); echo $a $b
