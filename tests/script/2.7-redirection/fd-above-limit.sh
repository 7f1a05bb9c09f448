ulimit -n 20
(exec 30>f; echo "not reached")
echo "status $?"
