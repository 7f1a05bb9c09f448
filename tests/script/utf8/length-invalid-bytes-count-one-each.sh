LC_ALL=C.UTF-8 "$SH" -c 'v=$(printf "a\377\303\251\200b"); echo ${#v}'
