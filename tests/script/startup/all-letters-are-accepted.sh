"$SH" -abCefhuvx -c 'echo ok' 2>/dev/null
