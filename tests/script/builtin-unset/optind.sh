set -- -a -b
getopts ab o
unset OPTIND
getopts ab o
echo "$o"
