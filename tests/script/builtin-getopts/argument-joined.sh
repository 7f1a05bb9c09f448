set -- -ovalue -o value -o '' rest
while getopts o: o; do echo "$o <$OPTARG> $OPTIND"; done
echo "$OPTIND"
