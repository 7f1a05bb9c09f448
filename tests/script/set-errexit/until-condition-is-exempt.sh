set -e
i=0
until i=$((i+1)); [ $i -ge 3 ]; do echo $i; done
echo reached
