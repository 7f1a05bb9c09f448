echo x >/dev/full
echo "status $?"
