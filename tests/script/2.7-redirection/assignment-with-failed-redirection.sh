x=0
x=1 >no/such
echo "status $?"
