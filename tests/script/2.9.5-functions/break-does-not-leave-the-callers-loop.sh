f() { for j in a b; do break; done; echo $j; }
for i in 1 2; do f; done
