set -e
until false; do false; echo no; done
echo not reached
