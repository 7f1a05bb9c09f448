# a directory that is exchanged for a link meanwhile does not lead out of the tree; neither does a file
mkdir -p tree/a/b victim
: >tree/a/f
: >victim/f
/bin/chmod 700 victim victim/f
while [ ! -e done ]; do
	mv tree/a/b tree/a/c && ln -s ../../victim tree/a/b && rm tree/a/b && mv tree/a/c tree/a/b
	mv tree/a/f tree/a/g && ln -s ../../victim/f tree/a/f && rm tree/a/f && mv tree/a/g tree/a/f
done &
n=0
while [ $n -lt 50 ]; do
	n=$((n + 1))
	chmod -R 755 tree 2>/dev/null
	chmod -R 775 tree 2>/dev/null
	sleep 0.003
done
: >done
wait
stat -c '%n %a' victim victim/f
