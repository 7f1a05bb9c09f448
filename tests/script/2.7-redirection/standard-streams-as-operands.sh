# utilities that give /dev/stdin and its like to the kernel: it sees what the command has there
printf 'b\na\n' >f
echo y | cp /dev/stdin out; cat out
cp /dev/stdin out <f; cat out
x=$(echo before; cp f /dev/stdout; echo behind); echo "[$x]"
x=$(uniq f /dev/stdout); echo "[$x]"
x=$(uniq f /dev/stderr 2>&1 >/dev/null); echo "[$x]"
x=$(printf %100000s x | cp /dev/stdin /dev/stdout); echo "${#x}"
stat -L -c %s /dev/stdin <f
x=$(stat -L -c %F /dev/stdout); echo "[$x]"
[ "$(readlink -f /dev/stdin <f)" = "$(pwd)/f" ] && echo readlink
[ "$(realpath /dev/stdin <f)" = "$(pwd)/f" ] && echo realpath
readlink /proc/self/fd/1 >o
[ "$(cat o)" = "$(pwd)/o" ] && echo "readlink of output"
touch -t 202001010000 f
touch -r /dev/stdin z <f && touch --reference=/dev/stdin y <f
[ z -nt f ] || [ y -nt f ] || echo touch
echo kept | { stat -L -c %F /dev/stdin; cat; }
cp nothing /dev/stdout 2>e >/dev/null || sed 's/.*cp:/cp:/' e
cp f /dev/stdout 2>&1 >o && cat o
