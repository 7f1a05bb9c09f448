printf '%s\n' 'a\ b \\c\' 'next' | { read -r x y; printf '<%s> <%s>\n' "$x" "$y"; read -r x; echo "<$x>"; }
