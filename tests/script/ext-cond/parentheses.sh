[[ (a) ]]; echo $?
[[ ( a == a ) ]]; echo $?
[[ (a == b || c == c) && d ]]; echo $?
[[ ! (a == b) ]]; echo $?
[[ ((a)) ]]; echo $?
[[ ! ( ! ( a && b ) ) ]]; echo $?
