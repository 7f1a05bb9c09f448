printf 'abc%'
echo "|status $?"
