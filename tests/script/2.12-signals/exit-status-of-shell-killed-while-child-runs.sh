"$SH" -c 'sh -c "kill -TERM \$PPID; sleep 0.1"; echo no'
echo "status $?"
