echo lost >f | cat
cat f
