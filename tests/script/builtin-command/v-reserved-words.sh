for word in ! { } case do done elif else esac fi for if in then until while; do
	command -v "$word"
done
