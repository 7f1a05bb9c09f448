exec 2>/dev/null
set -v
set - a -b
echo "$*"
set -
echo "$*"
