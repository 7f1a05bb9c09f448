printf '%u\n' 18446744073709551616
echo "status $?"
