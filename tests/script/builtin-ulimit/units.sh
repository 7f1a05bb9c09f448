ulimit -S -v 100000000000
ulimit -S -d 100000000000
ulimit -S -s 4096
ulimit -S -f 2048
ulimit -v
ulimit -d
ulimit -s
ulimit -f
