exec 2>&1
n=1 PS4='$n> '; set -x
: a
n=2
: b
set +x
