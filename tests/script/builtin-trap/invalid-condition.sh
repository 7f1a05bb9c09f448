trap 'echo x' NOSUCH
echo "status $?"
