echo a>f 1>&2
cat f
