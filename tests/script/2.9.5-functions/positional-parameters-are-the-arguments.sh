f() { echo $#; printf '<%s>' "$@"; echo; }
set outer
f a 'b c' ''
echo $1 $#
