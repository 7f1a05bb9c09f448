v=abcdef
echo ${v:0:2} ${v:2:3} ${v:5:1} "${v:1:4}"
