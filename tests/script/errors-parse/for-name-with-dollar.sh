for $i in a b; do echo a; done
