echo to file >f | cat
cat f
