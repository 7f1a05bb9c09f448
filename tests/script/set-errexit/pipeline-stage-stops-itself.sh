set -e
{ echo a; false; echo no; } | cat
echo reached
