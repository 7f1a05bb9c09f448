readonly r=1
echo $((r=2))
echo not reached
