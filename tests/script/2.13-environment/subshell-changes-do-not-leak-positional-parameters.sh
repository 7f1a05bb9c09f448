set a b; (set x; shift); echo $# $1
