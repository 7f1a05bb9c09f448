n='
'
touch "a${n}b" "ab"
set -- a*
echo $#
[ "$1" = "a${n}b" ] && echo same
