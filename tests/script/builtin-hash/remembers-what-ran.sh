tac </dev/null
hash
