PWD=/no/such/place "$SH" -c 'case $PWD in /no/*) echo trusted;; *) echo checked;; esac'
# 2.5.3: programs are given what the shell has found, even if no script has asked for it
export SH
PWD=/no/such/place "$SH" -c '"$SH" -c '\''cat /proc/self/environ'\''' | tr '\0' '\n' | sed -n 's|^PWD=/no|trusted &|p'
PWD=/no/such/place "$SH" -c env | sed -n 's|^PWD=/no|trusted &|p'
