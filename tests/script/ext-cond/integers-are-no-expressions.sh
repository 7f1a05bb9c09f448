x='a[$(echo bad >f)]'
[[ $x -eq 1 ]]; echo $?
[[ 1+1 -eq 2 ]]; echo $?
ls f 2>/dev/null
