split() { local IFS=:; set -- $1; echo $# "$*"; }
split a:b:c
set -- x y; echo "$*"
