exec 10>&-
{ echo y >&10; echo "builtin $?"; { echo y; } >&10; echo "group $?"; sh -c : >&10; echo "program $?"; } >f 2>/dev/null
cat f
