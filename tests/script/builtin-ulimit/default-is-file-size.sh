ulimit -f 100
ulimit
