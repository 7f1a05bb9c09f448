parse() {
	OPTIND=1
	while getopts xy: o; do echo "inner $o ${OPTARG-unset}"; done
	shift $((OPTIND - 1))
	echo "inner rest $*"
}
parse -x -y 1 a b
parse -y2 c
