exec 2>&1
set -x
a=1
b='x y' c=
set +x
