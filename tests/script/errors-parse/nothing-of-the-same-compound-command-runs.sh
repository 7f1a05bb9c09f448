if true; then
	echo one
	echo two ;;
fi
