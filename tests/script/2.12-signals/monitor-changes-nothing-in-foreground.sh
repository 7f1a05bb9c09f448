set -m
sh -c 'ps -o pgid= -p $$' >a
ps -o pgid= -p $$ >b
cmp a b && echo same
