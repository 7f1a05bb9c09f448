set -e
true && { false; echo no; }
echo not reached
