readonly x=1
command export x=2
echo "reached $x"
