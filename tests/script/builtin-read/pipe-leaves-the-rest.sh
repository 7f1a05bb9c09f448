printf 'one\ntwo\nthree\n' | { read a; echo "<$a>"; cat; }
