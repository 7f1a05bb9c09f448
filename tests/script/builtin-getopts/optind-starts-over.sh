set -- -a -b
while getopts ab o; do echo "$o"; done
OPTIND=1
set -- -b -b
while getopts ab o; do echo "$o"; done
