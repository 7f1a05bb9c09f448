i=0
while [ $i -lt 300 ]; do
	: &
	i=$((i + 1))
done
sleep 0.3
: &
n=$(ps -o stat= --ppid $$ | grep -c Z)
[ "$n" -lt 290 ] && echo few
wait
