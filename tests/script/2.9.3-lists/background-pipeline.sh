echo a b | tr ' ' '\n' > f & wait
cat f
