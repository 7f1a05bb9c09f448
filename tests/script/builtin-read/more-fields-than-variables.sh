printf '  one  two   three  four  \n' | { read a b; echo "<$a> <$b>"; }
