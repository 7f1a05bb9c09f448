exec 2>/dev/null
set -e
command exec </no/such/file
echo not reached
