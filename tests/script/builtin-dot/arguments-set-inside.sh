echo 'set -- p q r; echo "$*"' >file
set -- a
. ./file x
echo "$*"
