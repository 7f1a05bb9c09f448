set -e
(set +e; false; echo inside)
echo reached
