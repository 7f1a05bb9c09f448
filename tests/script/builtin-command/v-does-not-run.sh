command -v exit
echo reached
