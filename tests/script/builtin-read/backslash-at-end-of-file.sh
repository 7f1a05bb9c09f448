printf 'one\\' | { read a; printf '%s <%s>\n' "$?" "$a"; }
