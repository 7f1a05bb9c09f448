PATH=/nowhere printenv -x; echo $?
printenv --null=1; echo $?
HOME=/h printenv HOME >/dev/full; echo $?
printenv -- -0; echo $?
printenv --help | head -n 1
