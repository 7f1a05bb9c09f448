echo a 2>f; wc -c <f | tr -d ' '
echo a 2 >f; cat f
