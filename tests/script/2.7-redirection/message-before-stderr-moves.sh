sh -c : >no/such 2>err
echo "status $?"
[ -f err ] || echo no-err-file
