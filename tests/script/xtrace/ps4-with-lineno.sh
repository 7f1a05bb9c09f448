exec 2>&1
PS4='$LINENO: '; set -x

: three
set +x
