ulimit -Sn 64
ulimit -Sn
