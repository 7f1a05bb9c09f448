n='a b
c'
touch "$n"
[ -f "$n" ]; echo $?
[ -f 'a b' ]; echo $?
