x='a b'
[[ $x == 'a b' ]]; echo $?
[[ $x = "$x" ]]; echo $?
y='a = a'
[[ $y ]]; echo $?
[[ -n $y ]]; echo $?
