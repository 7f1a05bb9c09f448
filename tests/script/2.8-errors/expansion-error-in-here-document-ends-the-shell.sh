"$SH" -c ': <<E
${u?}
E
echo not reached' 2>/dev/null
[ $? -ne 0 ] && echo failed
