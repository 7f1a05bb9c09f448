LC_ALL=C.UTF-8 "$SH" -c 'v=éa€aü; echo ${v#*a} ${v##*a} ${v%a*} ${v%%a*}'
