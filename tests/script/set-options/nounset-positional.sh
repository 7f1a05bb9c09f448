"$SH" -uc 'echo $1; echo not reached' 2>/dev/null
[ $? -ne 0 ] && echo failed
"$SH" -uc 'echo $1' x arg
