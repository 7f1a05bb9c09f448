exec 2>/dev/null
ulimit -n 5
exec 3</dev/null 4</dev/null
echo x >f
echo "status $?"
