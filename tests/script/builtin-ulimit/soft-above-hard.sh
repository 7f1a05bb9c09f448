ulimit -n 200
ulimit -S -n 300
echo $?
