"$SH" -uc 'trap "echo trap" EXIT; echo $u; echo no' 2>/dev/null
[ $? -ne 0 ] && echo failed
