"$SH" -c 'set -x; echo out' 2>/dev/null
