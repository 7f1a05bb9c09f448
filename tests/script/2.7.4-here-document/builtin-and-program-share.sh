{ read a; cat; } <<E
first
second
third
E
echo "[$a]"
