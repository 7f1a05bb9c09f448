printf 'one\ntwo\n' | { x=$(read -r l; echo "$l"); echo "$x"; }
