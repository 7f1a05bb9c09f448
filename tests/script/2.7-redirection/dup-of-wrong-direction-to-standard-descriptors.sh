echo x 3</dev/null >&3
echo "status $?"
{ cat; } 3>f <&3
echo "status $?"
sh -c 'echo no' 3</dev/null >&3
echo "status $?"
sh -c 'cat' 3>f <&3
echo "status $?"
sh -c 'cat' 3<>f <&3
echo "status $?"
