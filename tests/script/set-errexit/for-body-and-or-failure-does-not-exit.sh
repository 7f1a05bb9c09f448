set -e
for i in 1 2; do [ $i = 3 ] && echo no; done
echo reached
