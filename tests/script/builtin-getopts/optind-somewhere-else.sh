set -- -a -b -c
OPTIND=3
while getopts abc o; do echo "$o $OPTIND"; done
