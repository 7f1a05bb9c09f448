x=$(echo $((unset_name + 1)))
echo $x
