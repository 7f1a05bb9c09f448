set -e
{ echo a; false; echo no; } & wait
echo reached
