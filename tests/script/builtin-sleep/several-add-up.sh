sleep 0.05 0.05
echo $?
