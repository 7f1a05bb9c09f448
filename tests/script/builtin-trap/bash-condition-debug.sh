trap 'echo x' DEBUG
echo "status $?"
