printf 'one two three\n' | { read a b c; echo "<$a> <$b> <$c>"; }
