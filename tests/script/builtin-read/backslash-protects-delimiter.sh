printf '%s\n' 'a\:b:c' ':\:' '\::' | while IFS=: read x y; do printf '<%s> <%s>\n' "$x" "$y"; done
