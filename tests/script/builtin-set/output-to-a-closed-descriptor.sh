"$SH" -c 'set >&-' 2>/dev/null
echo $(($? > 0))
