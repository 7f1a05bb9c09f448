"$SH" -c 'cat <<E
tail
E'
