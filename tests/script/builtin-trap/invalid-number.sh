trap 'echo x' 65
echo "status $?"
trap 'echo x' 99999999999999999999
echo "status $?"
