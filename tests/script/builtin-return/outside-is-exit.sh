echo before
return 3
echo "not reached"
