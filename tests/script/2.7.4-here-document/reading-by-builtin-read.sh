read a b <<E
one two three
E
echo "$a|$b"
