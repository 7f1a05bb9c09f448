set a b
set -f
set +f
echo "$*"
