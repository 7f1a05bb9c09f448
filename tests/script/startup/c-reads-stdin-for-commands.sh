echo data | "$SH" -c 'read x; echo "$x"'
