exec 2>&1
set -x
echo $(: sub; true one)
set +x
