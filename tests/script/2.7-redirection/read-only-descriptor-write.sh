echo x >f
echo y 1<f
echo "status $?"
