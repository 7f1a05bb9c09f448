v=abcdef
echo ${v:0} ${v:3} ${v:5} "<${v:6}>"
