readonly b=old
printf 'x y z\n' | { read a b c; echo "$? <$a> <$b>"; }
