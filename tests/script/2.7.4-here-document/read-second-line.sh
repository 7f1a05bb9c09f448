{ read a; read b; } <<E
first
second
E
echo "$b"
