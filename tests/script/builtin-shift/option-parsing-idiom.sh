parse() {
	while [ $# -gt 0 ]; do
		case $1 in
		--name) name=$2; shift 2 ;;
		--flag) flag=yes; shift ;;
		--) shift; break ;;
		-*) echo "unknown $1"; return 1 ;;
		*) break ;;
		esac
	done
	echo "$name $flag $*"
}
parse --flag --name n -- --x y
parse --bad
