e=$(awk 'BEGIN { for (i = 0; i < 20000; i++) printf "x==%d?%d:", i, i * 2; print "-1" }')
x=19999
echo $(($e))
x=20000
echo $(($e))
