x=$(printf '%010000d' 0 | sed 's/0/ab /g')
set -- $x; echo $# $1 ${10000}
