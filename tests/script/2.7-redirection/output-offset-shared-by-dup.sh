exec 3>f 4>&3
echo a >&3
echo b >&4
echo c >&3
cat f
