echo 'echo "$1-$2 $#"' >file
set -- a b c
. ./file x y
echo "$*"
