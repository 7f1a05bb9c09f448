echo a > f & wait
cat f
