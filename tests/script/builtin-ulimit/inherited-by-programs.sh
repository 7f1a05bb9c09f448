ulimit -n 77
sh -c 'ulimit -n'
