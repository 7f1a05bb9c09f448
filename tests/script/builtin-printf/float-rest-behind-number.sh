printf '%.1f\n' 1.5x
echo "status $?"
