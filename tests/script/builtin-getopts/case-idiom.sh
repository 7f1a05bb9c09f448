usage() { echo "usage: prog [-v] [-f file] arg..." >&2; exit 2; }
main() {
	verbose=0 file=
	OPTIND=1
	while getopts vf:h opt; do
		case $opt in
		v) verbose=$((verbose + 1)) ;;
		f) file=$OPTARG ;;
		*) usage ;;
		esac
	done
	shift $((OPTIND - 1))
	echo "verbose=$verbose file=$file args=$*"
}
main -v -vf config one two
main -- -v
main -x
echo not reached
