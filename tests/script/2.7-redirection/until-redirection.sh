n=0
until [ $n = 2 ]; do n=$((n + 1)); echo $n; done >f
cat f
