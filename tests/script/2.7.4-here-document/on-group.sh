{ read a; read b; } <<E
1
2
E
echo "$a$b"
