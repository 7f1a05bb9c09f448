echo x >/dev/full
echo y >f
echo "status $?"
cat f
