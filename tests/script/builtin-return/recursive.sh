f() { [ "$1" -eq 0 ] && return 7; f $(($1 - 1)); }
f 50
echo "$?"
