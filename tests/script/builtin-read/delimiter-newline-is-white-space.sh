printf 'one\n two\n:rest' | { read -d : a b; echo "<$a> <$b>"; }
