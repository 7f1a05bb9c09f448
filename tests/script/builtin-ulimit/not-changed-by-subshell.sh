ulimit -S -n 100
(ulimit -S -n 50; ulimit -n)
ulimit -n
x=$(ulimit -S -n 40; ulimit -n)
echo "$x"
ulimit -n
