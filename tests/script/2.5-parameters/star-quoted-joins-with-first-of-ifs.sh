set a b c
IFS=+- ; printf '<%s>\n' "$*"
IFS=, ; printf '<%s>\n' "x$*y"
