set a b
(shift; echo "$*")
x=$(shift; echo "$*")
echo "$* $x"
