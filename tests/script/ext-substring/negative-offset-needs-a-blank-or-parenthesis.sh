v=abcdef
echo ${v: -2} ${v:(-3)} ${v: -3:2} ${v:-2}
