# anybody may give a file the oldest time there is; tmpfs keeps it
dir=/dev/shm/nacre.$$
mkdir "$dir" 2>/dev/null || { dir=./d; mkdir d; }
: >"$dir/x"
/usr/bin/touch -d @-9223372036854775808 "$dir/x"
for t in '-mtime +7' '-mtime 7' '-mtime -7' '-mmin +5' '-mmin -5' '-atime +7' '-amin +5'; do
	printf '%s:%s\n' "$t" "$(find "$dir" -name x $t -printf ' %f')"
done
/usr/bin/touch -d @9223372036854775807 "$dir/x"
find "$dir" -name x -mtime -1 -mmin -1 -printf '%f\n'
rm -r "$dir"
