"$SH" -c 'ulimit -u 1 2>/dev/null; echo alive'
