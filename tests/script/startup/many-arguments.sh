set -- $(printf '%03000d' 0 | sed 's/0/x /g')
"$SH" -c 'echo $#' x "$@"
