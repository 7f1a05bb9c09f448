# the same as the system's own; the order is fixed, whatever that of the options
for o in '' -s -n -r -v -m -p -i -o -a -ap -sr -mrs '-a -i' '-o -s' --all --kernel-name --nodename \
	--kernel-release --kernel-version --machine --processor --hardware-platform --operating-system; do
	# shellcheck disable=SC2086
	[ "$(uname $o)" = "$(/usr/bin/uname $o)" ] || echo "differs: $o"
done
uname; uname -s | cat; x=$(uname -o); echo "$x"
