read a 1b c </dev/null
echo "$? ${a+set}"
