echo x >no/such
echo "status $?"
