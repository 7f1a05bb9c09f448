"$SH" -c 'readonly a=1; a=2 env; echo "$a"' | grep '^a=2' || echo none
