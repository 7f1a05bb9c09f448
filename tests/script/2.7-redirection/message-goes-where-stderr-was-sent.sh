echo x 2>err >no/such
echo "status $?"
cat err
