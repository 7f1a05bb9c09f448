echo x > f
"$SH" -c './f/x; case $? in 126|127) echo ok;; esac' 2>/dev/null
