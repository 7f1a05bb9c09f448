printf 'one\ntwo\nthree\n' >file
{ read a; echo "<$a>"; cat; } <file
