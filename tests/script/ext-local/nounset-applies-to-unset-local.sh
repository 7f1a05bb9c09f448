"$SH" -uc 'f() { local x; echo $x; echo no; }; x=1; f' 2>/dev/null
[ $? -ne 0 ] && echo failed
