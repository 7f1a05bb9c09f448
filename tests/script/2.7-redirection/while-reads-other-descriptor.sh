printf 'a\nb\n' >f
while read x <&3; do echo "<$x>"; cat; done 3<f </dev/null
