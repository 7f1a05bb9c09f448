"$SH" -c 'trap "" USR1; trap - USR1; kill -USR1 $$; echo no'
echo "status $?"
