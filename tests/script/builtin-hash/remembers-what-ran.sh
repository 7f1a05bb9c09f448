sed -n p </dev/null
hash
