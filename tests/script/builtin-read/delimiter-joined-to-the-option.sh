printf 'one:two' | { read -rd: a; echo "<$a>"; }
