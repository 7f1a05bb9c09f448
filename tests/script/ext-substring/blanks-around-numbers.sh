v=abcdef
echo ${v: 1 : 2 }
