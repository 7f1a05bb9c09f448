"$SH" -c 'shift; echo "$0 $*"' name a b
