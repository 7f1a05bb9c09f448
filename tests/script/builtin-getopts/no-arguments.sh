set --
getopts ab o
echo "$? $o $OPTIND ${OPTARG-unset}"
