printf '%s\n' 'a\b' | { IFS='\' read -r x y; printf '<%s> <%s>\n' "$x" "$y"; }
