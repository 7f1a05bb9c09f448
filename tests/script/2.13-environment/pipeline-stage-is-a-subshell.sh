a=1
a=2 | true; true | { a=3; } ; echo $a | cat
