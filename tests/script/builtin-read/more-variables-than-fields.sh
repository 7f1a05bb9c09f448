c=old d=old
printf 'one two\n' | { read a b c d; echo "<$a> <$b> <$c> <$d>"; }
