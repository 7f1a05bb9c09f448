set -- -abo value rest
while getopts abo: o; do echo "$o <${OPTARG-unset}>"; done
echo "$OPTIND"
