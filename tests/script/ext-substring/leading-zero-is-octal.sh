v=abcdefghijkl
echo ${v:010}
