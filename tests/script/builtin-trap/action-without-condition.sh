trap 'echo x'
echo "status $?"
