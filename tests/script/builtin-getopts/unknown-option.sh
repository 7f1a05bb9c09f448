set -- -x -a
getopts a o
echo "$? $o ${OPTARG-unset} $OPTIND"
getopts a o
echo "$? $o"
