LC_ALL=C.UTF-8 "$SH" -c "v=\$'\\303\\251'; echo \${#v}"
