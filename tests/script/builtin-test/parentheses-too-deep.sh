x=$(awk 'BEGIN { for (i = 0; i < 500000; i++) printf "( "; print "b = b" }')
[ $x ] 2>err; echo $?
cat err
