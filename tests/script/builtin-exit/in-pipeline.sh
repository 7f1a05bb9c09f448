echo x | exit 9
echo "status $?"
