cat <&file
echo "status $?"
