set -e
if false; then :; else false; echo no; fi
echo not reached
