echo 'echo "$1 $#"' >part
set -- a
source ./part x y
echo "$1"
