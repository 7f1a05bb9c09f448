touch aa ab
x='a*'
[[ $x == 'a*' ]]; echo $?
[[ a* == 'a*' ]]; echo $?
[[ -f a* ]]; echo $?
