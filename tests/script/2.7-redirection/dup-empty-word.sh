e=
echo x >&$e
echo "status $?"
