set -- one two
x=abc
[[ $1 == one ]]; echo $?
[[ ${x#a} == bc ]]; echo $?
[[ $(echo out) == out ]]; echo $?
[[ "$1 $2" == 'one two' ]]; echo $?
[[ ${nothing:-d} == d ]]; echo $?
[[ $? -eq 0 ]]; echo $?
