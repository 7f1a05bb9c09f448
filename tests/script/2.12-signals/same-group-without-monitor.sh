(exec sh -c 'ps -o pgid= -p $$') >a &
wait
ps -o pgid= -p $$ >b
cmp a b && echo same
