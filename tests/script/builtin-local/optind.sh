next() { local OPTIND=1 o; getopts ab o "$@"; echo "$o"; }
set -- -a -b
getopts ab o; echo "$o"
next -b
getopts ab o; echo "$o"
