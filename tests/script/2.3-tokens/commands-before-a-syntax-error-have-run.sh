"$SH" -c 'echo one
echo two; )
echo three' 2>/dev/null
echo "status $?"
