v=abcdef
echo ${v:$(echo 2):`echo 1`}
