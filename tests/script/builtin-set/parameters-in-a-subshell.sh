set a b
(set c; echo "$*")
x=$(set d e f; echo "$#")
echo "$* $x"
