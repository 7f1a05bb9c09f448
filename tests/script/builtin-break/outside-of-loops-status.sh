false
break
echo "status $?"
