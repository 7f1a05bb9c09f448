echo x >f 2>&3
echo "status $?"
