false
echo reached
