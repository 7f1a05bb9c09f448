[[ abc =~ a.c ]]
echo not reached
