set a b c; x=$(shift 2; echo $1); echo $x $#
