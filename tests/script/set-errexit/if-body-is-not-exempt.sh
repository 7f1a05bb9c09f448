set -e
if true; then false; echo no; fi
echo not reached
