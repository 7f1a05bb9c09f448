"$SH" -uc 'f() { echo $u; echo no; }; f; echo not reached' 2>/dev/null
[ $? -ne 0 ] && echo failed
