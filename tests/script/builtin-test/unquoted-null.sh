x=
[ -n $x ]; echo $?
[ -z $x ]; echo $?
[ $x ]; echo $?
[ -n "$x" ]; echo $?
