sleep 0.05
echo $?
sleep .05
sleep 0.
echo $?
