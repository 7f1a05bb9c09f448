f() { :; }
unset -f f
type f
echo "status $?"
