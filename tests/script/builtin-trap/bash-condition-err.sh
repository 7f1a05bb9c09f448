trap 'echo x' ERR
echo "status $?"
