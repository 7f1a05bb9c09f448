ulimit -n 100
ulimit -n
ulimit -c 0
ulimit -c
