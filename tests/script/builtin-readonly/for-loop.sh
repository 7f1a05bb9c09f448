"$SH" -c 'readonly a=1; for a in x y; do echo "$a"; done; echo "$a"' 2>/dev/null | grep x || echo none
