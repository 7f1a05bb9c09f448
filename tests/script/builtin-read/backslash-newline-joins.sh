printf '%s\n' 'one \' '  two\' 'three' 'four' | { read a b; echo "<$a> <$b>"; read a; echo "<$a>"; }
