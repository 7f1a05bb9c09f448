echo 'echo $u' > d
"$SH" -uc '. ./d; echo not reached' 2>/dev/null
[ $? -ne 0 ] && echo failed
