printf 'a\t\tb\n' | { IFS=' ' read x y; printf '<%s> <%s>\n' "$x" "$y"; }
