v=$(echo text; exit 7; echo "not reached")
echo "$v $?"
