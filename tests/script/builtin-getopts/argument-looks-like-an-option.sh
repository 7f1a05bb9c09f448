set -- -o -a -o -- -o - rest
while getopts ao: o; do echo "$o <$OPTARG>"; done
echo "$OPTIND"
