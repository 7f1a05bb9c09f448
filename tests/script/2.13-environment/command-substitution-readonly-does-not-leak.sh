x=$(readonly v=1; echo $v); v=2; echo $x $v
