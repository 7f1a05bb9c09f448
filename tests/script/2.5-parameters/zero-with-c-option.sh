"$SH" -c 'echo $0' called
"$SH" -c 'echo ${0##*/}' a/b/c
