{ :; } >f <nofile
echo visible
cat f
