set -- -a -o
getopts :ao: o
getopts :ao: o
echo "$? $o $OPTARG $OPTIND"
getopts :ao: o
echo "$? $o ${OPTARG-unset}"
