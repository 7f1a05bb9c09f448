[[ abc == 'a*' ]]; echo $?
[[ 'a*' == 'a*' ]]; echo $?
[[ abc == "a*" ]]; echo $?
[[ abc == a\* ]]; echo $?
[[ abc == a"*"* ]]; echo $?
[[ 'a*c' == a'*'* ]]; echo $?
