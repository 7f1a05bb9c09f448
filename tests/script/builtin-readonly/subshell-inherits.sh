"$SH" -c 'readonly a=1; (a=2; echo not reached); echo "$? $a"' 2>/dev/null | sed 's/^[1-9][0-9]*/failed/'
