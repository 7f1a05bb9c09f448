"$SH" -c 'readonly r=1; (r=2; echo no); echo went on' 2>/dev/null
