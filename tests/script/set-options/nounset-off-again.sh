set -u; set +u
echo "<$u>"
