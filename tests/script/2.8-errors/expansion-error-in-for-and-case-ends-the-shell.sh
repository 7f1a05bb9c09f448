"$SH" -uc 'for i in $u; do :; done; echo not reached' 2>/dev/null
[ $? -ne 0 ] && echo failed
"$SH" -uc 'case $u in *) ;; esac; echo not reached' 2>/dev/null
[ $? -ne 0 ] && echo failed
