>no/such
echo "status $?"
<nofile
echo "status $?"
