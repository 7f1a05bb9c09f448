echo | { read a b; echo "$? <$a> <$b>"; }
