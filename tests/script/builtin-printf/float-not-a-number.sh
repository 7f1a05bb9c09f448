printf '%f\n' abc
echo "status $?"
