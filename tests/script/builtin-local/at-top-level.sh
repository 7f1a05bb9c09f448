(local v=1; echo not reached)
echo $?
