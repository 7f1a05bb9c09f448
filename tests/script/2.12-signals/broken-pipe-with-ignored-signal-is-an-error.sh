trap '' PIPE
{ sleep 0.1; echo x; echo "status $?" >f; } 2>/dev/null | :
sleep 0.3
cat f
