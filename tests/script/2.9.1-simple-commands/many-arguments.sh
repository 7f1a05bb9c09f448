set -- $(printf '%05000d' 0 | sed 's/0/x /g')
"$SH" -c 'echo $#' x "$@"
