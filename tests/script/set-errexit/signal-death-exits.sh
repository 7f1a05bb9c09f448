set -e
{ "$SH" -c 'kill -s TERM $$'; } 2>/dev/null
echo not reached
