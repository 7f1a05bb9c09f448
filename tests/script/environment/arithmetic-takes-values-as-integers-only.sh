v='x[$(echo hacked >f)]' "$SH" -c ': $((v + 1)); echo no' 2>/dev/null; [ -e f ] || echo not run
