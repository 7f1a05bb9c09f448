{ exec 4>f; } >/dev/null
echo x >&4
cat f
