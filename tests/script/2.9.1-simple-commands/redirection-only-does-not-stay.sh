>f
echo to stdout
wc -c <f | tr -d ' '
