# /proc/self/fd/N, where /dev/fd/N leads, is what the command has there, in memory too
x=$(echo hi >/proc/self/fd/1); echo "[$x]"
x=$(echo e 2>&1 >/proc/self/fd/2); echo "[$x]"
echo a | cat /proc/self/fd/0
echo file >f
cat /proc/self/fd/0 <f
x=$(tee /proc/self/fd/1 <f); echo "[$x]"
tee /proc/self/fd/2 <f 2>/dev/null
x=$(echo b >>/proc/self/fd/1); echo "[$x]"
cat /proc/self/fd/09 2>/dev/null || echo "no such descriptor"
