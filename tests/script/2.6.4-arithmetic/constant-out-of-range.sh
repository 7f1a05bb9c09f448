echo $((9223372036854775808))
echo not reached
