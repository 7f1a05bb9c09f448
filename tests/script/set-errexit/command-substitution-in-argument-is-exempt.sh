set -e
echo "<$(false)>"
echo reached
