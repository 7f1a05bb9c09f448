set -f
x='* ?  [a]'
set -- $x; echo $# "$@"
