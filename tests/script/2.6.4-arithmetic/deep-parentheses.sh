e=$(awk 'BEGIN { for (i = 0; i < 1000; i++) printf "("; printf "1"; for (i = 0; i < 1000; i++) printf ")" }')
echo $(($e))
