trap -x
echo not reached
