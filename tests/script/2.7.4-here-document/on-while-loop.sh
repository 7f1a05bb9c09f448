while read x; do echo "<$x>"; done <<E
a
b
E
