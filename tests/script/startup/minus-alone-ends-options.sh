echo 'echo stdin $#' | "$SH" - 
