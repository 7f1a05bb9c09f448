set a b
(echo $#; shift; echo $1; set x y z; echo $#)
echo $#
