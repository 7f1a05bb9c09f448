mkfifo p
(sleep 0.1; echo late >p) &
read x <p
echo "$x"
wait
