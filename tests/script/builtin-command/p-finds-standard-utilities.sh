PATH=/nowhere
command -p expr 1 + 2
echo "PATH=$PATH"
