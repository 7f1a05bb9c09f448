set -- -a -b
while getopts ab o; do :; done
echo "$OPTIND $#"
