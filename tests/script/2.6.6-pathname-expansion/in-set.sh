touch a b c
set -- *; echo $# $3
set -- [ab]; echo "$@"
