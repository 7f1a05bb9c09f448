for a in -1 0 1; do for b in -1 0 1; do
	for o in -lt -le -gt -ge; do [ $a $o $b ]; printf $?; done
	echo " $a $b"
done; done
