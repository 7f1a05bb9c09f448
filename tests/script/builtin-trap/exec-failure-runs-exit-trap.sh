"$SH" -c 'trap "echo bye" EXIT; exec /nonexistent/program' 2>/dev/null
echo "status $?"
