ulimit -n 16
exec 14>a
echo x >&14
exec 15>b
echo y >&15
cat a b
