echo x >&word
echo "status $?"
