exec 123>f
echo x >&123
cat f
