PS4='$(echo hacked >f)+ ' "$SH" -c 'set -x; : a' 2>/dev/null
[ -e f ] || echo not run
