ulimit -n 120
ulimit -Sn
ulimit -Hn
