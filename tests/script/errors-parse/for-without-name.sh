for in a; do echo a; done
