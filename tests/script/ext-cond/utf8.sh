LC_ALL=C.UTF-8
e=$(printf '\303\251')
[[ $e == ? ]]; echo $?
[[ $e == [$e] ]]; echo $?
LC_ALL=C
[[ $e == ? ]]; echo $?
[[ $e == ?? ]]; echo $?
