echo -x
echo -nx
echo -nex a
