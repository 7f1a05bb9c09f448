echo 'one two three' | { read a a; echo "<$a>"; }
