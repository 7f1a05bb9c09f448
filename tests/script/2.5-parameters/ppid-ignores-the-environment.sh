PPID=1x "$SH" -c 'case $PPID in 1x) echo imported;; *) echo own;; esac' 2>/dev/null || echo own
