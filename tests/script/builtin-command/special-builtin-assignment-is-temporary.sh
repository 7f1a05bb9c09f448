a=1
a=2 command :
echo "$a"
