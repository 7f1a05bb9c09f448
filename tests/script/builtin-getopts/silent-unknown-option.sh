set -- -x -a
getopts :a o
echo "$? $o $OPTARG"
getopts :a o
echo "$? $o ${OPTARG-unset}"
