printf '%f\n' 1e999
echo "status $?"
