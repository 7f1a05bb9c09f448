printf 'a\nb\n' >f
while read x; do echo "<$x>"; done <f >g
cat g
