x=$(printf 'b\na\n' | sort | tr '\n' ,)
echo $x
