printf 'a\\\nb:c' | { read -d : x; echo "<$x>"; }
