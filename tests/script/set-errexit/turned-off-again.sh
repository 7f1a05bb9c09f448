set -e; set +e
false
echo reached
