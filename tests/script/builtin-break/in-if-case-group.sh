for i in 1 2 3; do
	if :; then
		case $i in
		2) { break; } ;;
		esac
	fi
	echo "$i"
done
