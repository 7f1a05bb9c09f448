# 2.12: a signal that has a trap ends wait, also when its sender ends before wait has looked
trap 'echo trapped' USR1
for i in 1 2 3 4 5 6 7 8 9 10; do
	(sleep 0.1; kill -USR1 $$) &
	wait $!
	echo "$(kill -l $?)"
	wait $!
	echo $?
done
