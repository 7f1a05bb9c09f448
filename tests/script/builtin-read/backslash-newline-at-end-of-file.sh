printf 'one\\\n' | { read a; printf '%s <%s>\n' "$?" "$a"; }
