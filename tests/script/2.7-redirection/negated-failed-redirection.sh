! echo x 2>/dev/null <nofile
echo "status $?"
