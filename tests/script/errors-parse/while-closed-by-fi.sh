while false; do echo a; fi
