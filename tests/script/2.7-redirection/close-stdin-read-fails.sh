read x <&-
echo "status $?"
