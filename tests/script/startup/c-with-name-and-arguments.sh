"$SH" -c 'echo "$0" "$1" $#' name 'a b' c
