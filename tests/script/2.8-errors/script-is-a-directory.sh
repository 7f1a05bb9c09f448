mkdir d
"$SH" ./d 2>/dev/null
[ $? -ne 0 ] && echo failed
