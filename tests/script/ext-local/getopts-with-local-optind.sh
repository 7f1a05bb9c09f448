f() { local OPTIND=1 o; while getopts ab o; do printf %s $o; done; echo; }
f -a -b; f -b; echo ${o-unset}
