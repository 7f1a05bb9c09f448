printf 'abc%-05.3'
echo "|status $?"
