(ulimit -c 0) && echo ok
