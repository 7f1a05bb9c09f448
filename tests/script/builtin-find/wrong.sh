for e in -foo -name '-type x' '-type f,' '-size z' '-perm q' '-user nosuch' '-exec' '-exec echo' '( -name a' ')' '!' '-o' '-name a -o' \
	'-newer nosuch' '-maxdepth x' '-maxdepth -1' '-name a b' '-mtime'; do
	set -f
	find . $e
	echo "$?"
done
