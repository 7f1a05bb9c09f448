ulimit -n 200
ulimit -H -n 100
echo $?
ulimit -Sn
