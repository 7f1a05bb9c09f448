for i in a b c; do echo $i; done | while read x; do echo "<$x>"; done | if read y; then echo $y; cat; fi
