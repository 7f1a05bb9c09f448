set -- -a -b
OPTIND=0
getopts ab o; echo "$o"
OPTIND=1
getopts ab o; echo "$o"
