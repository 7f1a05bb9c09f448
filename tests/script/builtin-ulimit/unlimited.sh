ulimit -S -t unlimited
ulimit -S -t
