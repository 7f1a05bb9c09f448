# more arguments than one command may have: several commands, nothing lost
i=0
mkdir d
while [ "$i" -lt 3000 ]; do
	: >"d/a-name-that-is-rather-long-so-that-one-command-does-not-hold-them-all-$i"
	i=$((i + 1))
done
find d -type f -exec echo {} + | wc -l
find d -type f -exec printf '%s\n' {} + | sort -u | wc -l
