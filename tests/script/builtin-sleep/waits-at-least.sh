a=$(date +%s%N)
sleep 0.1
b=$(date +%s%N)
[ $(((b - a) / 1000000)) -ge 100 ] && echo long enough
[ $(((b - a) / 1000000)) -lt 2000 ] && echo not too long
