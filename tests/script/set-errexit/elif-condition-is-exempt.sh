set -e
if false; then :; elif false; then :; fi
echo reached
