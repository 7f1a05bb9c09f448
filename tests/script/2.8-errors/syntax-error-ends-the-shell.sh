"$SH" -c 'echo before
if; echo no
echo after' 2>/dev/null
[ $? -ne 0 ] && echo failed
