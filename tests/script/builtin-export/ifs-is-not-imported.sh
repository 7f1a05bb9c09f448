IFS=x "$SH" -c 'v=axb; set -- $v; echo $#'
