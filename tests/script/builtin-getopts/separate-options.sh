set -- -a -b operand
while getopts ab o; do echo "$o $OPTIND"; done
echo "$? $o $OPTIND"
