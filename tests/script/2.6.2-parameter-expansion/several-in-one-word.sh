a=1 b='2 3' c=4
printf '<%s>' $a$b$c "$a$b$c" $a"$b"$c; echo
