"$SH" -c '' && echo zero
