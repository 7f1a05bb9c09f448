printf 'while read x; do echo "<$x>"; done\na\nb\n' | "$SH"
