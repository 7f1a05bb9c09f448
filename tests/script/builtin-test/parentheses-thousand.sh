x=$(awk 'BEGIN { for (i = 0; i < 1000; i++) printf "( "; printf "b = b"; for (i = 0; i < 1000; i++) printf " )" }')
[ $x ]; echo $?
