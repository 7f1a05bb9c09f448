p='a*'
[[ abc == $p ]]; echo $?
[[ abc == "$p" ]]; echo $?
[[ 'a*' == "$p" ]]; echo $?
[[ abc == ${p}c ]]; echo $?
