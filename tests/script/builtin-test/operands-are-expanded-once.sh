x='$(echo bad)' y='*'
[ "$x" = '$(echo bad)' ]; echo $?
[ "$y" = '*' ]; echo $?
