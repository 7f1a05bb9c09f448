exec 2>&1
set -x
a=1 true x
set +x
