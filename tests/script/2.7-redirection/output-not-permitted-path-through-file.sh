: >f
echo x >f/g
echo "status $?"
