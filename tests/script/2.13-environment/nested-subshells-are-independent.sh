a=0
(a=1; (a=2; x=$(a=3; echo $a); echo $x $a); echo $a); echo $a
