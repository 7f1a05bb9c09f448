a=1 | cat; echo "<$a>"
