printf ' \t  text  \t \n' | { IFS= read -r a; printf '<%s>\n' "$a"; }
