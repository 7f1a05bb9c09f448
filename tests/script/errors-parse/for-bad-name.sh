for 1st in a b; do echo a; done
