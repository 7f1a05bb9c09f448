[[ -z $nothing ]]; echo $?
[[ -n $nothing ]]; echo $?
[[ $nothing = x ]]; echo $?
[[ $nothing == $nothing ]]; echo $?
