x=outer
f() { for i in 1 2; do local x=$i; return; done; }
f; echo $x
