e=$(awk 'BEGIN { printf "[[ a"; for (i = 0; i < 1000; i++) printf " && a == a"; print " ]]; echo $?" }')
eval "$e"
e=$(awk 'BEGIN { printf "[["; for (i = 0; i < 1000; i++) printf " !"; print " a ]]; echo $?" }')
eval "$e"
