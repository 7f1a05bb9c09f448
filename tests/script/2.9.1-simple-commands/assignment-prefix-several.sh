a=1 b='2 3' c= "$SH" -c 'echo "<$a><$b><$c>"'
