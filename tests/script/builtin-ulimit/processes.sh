ulimit -S -u 500
ulimit -p
