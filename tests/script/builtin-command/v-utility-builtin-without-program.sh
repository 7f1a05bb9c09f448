PATH=/nowhere
command -v echo printf test [
echo "status $?"
