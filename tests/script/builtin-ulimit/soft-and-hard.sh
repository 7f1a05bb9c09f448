ulimit -n 200
ulimit -S -n 150
ulimit -Sn
ulimit -Hn
ulimit -n
