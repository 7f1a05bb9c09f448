exec 2>/dev/null
set -e
</no/such/file
echo not reached
