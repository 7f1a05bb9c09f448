a=1 "$SH" -c 'echo $a' | a=2 "$SH" -c 'read x; echo $x $a'
