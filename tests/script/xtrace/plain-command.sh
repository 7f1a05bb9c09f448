exec 2>&1
set -x
echo a b
set +x
