exec <nofile
echo not reached
