printf 'a\nb\nc\n' >f
while read x; do echo "<$x>"; done <f
