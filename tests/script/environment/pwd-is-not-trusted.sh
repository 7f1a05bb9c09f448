PWD=/no/such/place "$SH" -c 'case $PWD in /no/*) echo trusted;; *) echo checked;; esac'
