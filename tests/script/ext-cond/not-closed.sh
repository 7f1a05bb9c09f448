echo before
[[ a == a
echo not reached
