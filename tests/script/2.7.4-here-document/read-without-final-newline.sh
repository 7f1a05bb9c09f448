printf 'read x <<E\nlast\nE\necho "$x"' >s
"$SH" s
