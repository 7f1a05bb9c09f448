touch b a
echo *
v=' x  y '
echo $v "$v"
