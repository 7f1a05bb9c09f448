"$SH" -c 'printf "<%s>\n" "$0" "$1" "$2" "$#"' name 'a b' c
