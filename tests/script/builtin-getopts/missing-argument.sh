set -- -o
getopts o: o
echo "$? $o ${OPTARG-unset} $OPTIND"
