IFS=: read -r x y <<E
a:b
E
echo $x $y
v='p:q'; set -- $v; echo $#
