(: <nofile; echo not reached)
echo "status $?"
