set -- -a -b v -c rest
while getopts ab:c o; do
	echo "$o ${OPTARG-unset}"
done
shift "$((OPTIND - 1))"
echo "$# $1"
