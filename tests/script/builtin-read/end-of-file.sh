read a b </dev/null
echo "$? <$a> <$b> ${a+set}"
