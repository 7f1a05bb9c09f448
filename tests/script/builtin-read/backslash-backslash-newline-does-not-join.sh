printf '%s\n' 'one\\' 'two' | { read a; printf '<%s>\n' "$a"; read a; printf '<%s>\n' "$a"; }
