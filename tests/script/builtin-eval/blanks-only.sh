false
eval '  	
 '
echo "status $?"
