mkdir -p t/d
: >t/empty
echo text >t/file
ln -s file t/link
mkfifo t/fifo
for e in '-type f' '-type d' '-type l' '-type p' '-type f,l' '-name f*' '-name *e' '-iname FI*' '-path t/d' '-size 1' '-size 5c' \
	'-size +0c' '-empty' '-links 1 -type f' '! -type f' '( -name file -o -name link ) -type l' '-type f -a -name empty' \
	'-false' '-false -o -name d' '-name file , -name d' '-maxdepth 0' '-mindepth 1 -name d'; do
	set -f
	echo "$e:" $(set -f; find t $e | sort)
	set +f
done
