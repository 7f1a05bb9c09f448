a=1; unset u
(a=2; u=3; unset a; readonly r=1; export e=1)
echo $a ${u-unset} ${r-unset} ${e-unset}; r=2; echo $r
