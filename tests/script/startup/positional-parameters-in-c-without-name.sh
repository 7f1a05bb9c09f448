"$SH" -c 'echo $#'
