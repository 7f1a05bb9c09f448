printf ' \t  text with  blanks \t \n' | { read a; echo "<$a>"; }
