trap 'echo x' KILL
echo "status $?"
trap '' STOP
echo "status $?"
trap - KILL
echo "status $?"
