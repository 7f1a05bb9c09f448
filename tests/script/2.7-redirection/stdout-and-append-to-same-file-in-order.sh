exec 3>&1 >>f
echo a
echo b >>f
sh -c 'echo c'
echo d
exec >&3
cat f
