: <nofile
echo not reached
