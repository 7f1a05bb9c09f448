set 'a b' '' 'c'
shift
for p; do echo "<$p>"; done
