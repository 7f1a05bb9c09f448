e=$(awk 'BEGIN { for (i = 0; i < 20000; i++) printf "1+"; print 1 }')
echo $(($e))
x=1
e=$(awk 'BEGIN { for (i = 0; i < 20000; i++) printf "x-"; print 1 }')
echo $(($e))
