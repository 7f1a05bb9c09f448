set -e
if true; then false && true; fi
echo reached
