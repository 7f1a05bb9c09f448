(trap 'echo trap' EXIT; { echo a; exit 3; } >f)
echo "status $?"
cat f
