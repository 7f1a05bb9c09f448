printf '#!/no/such/interpreter\n' > s; chmod +x s
"$SH" -c './s; case $? in 126|127) echo ok;; esac' 2>/dev/null
