"$SH" -c 'trap "echo bye" EXIT; kill -TERM $$; echo not reached'
echo "status $?"
