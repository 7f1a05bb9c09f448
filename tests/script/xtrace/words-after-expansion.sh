exec 2>&1
x='v w'; set -x
echo $x
set +x
