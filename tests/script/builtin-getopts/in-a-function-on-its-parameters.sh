f() { getopts ab o && echo "$o"; }
set -- -z
f -a
OPTIND=1
f -b
