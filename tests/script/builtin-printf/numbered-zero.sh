printf '%0$s\n' a
echo "status $?"
