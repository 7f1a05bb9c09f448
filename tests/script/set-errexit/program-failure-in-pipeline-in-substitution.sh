set -e
x=$(false | cat; echo ok)
echo $x
