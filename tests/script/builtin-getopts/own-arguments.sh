set -- -x positional
while getopts ab: o -a -b value rest; do echo "$o <${OPTARG-unset}>"; done
echo "$OPTIND $1"
