cat <>no/such
echo "status $?"
