f() { exec 4>f; }
f
echo x >&4
cat f
