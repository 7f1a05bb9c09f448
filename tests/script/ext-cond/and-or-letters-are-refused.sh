[[ a -a b ]]
echo not reached
