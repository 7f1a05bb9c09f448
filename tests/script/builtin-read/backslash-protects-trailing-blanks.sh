printf '%s\n' 'a b\  ' 'a \ ' '\ ' | while read x y; do printf '<%s> <%s>\n' "$x" "$y"; done
