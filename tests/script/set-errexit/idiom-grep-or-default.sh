set -e
x=$(echo abc | grep z) || x=default
echo $x
