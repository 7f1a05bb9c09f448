i=outer
f() { local i; for i in 1 2; do echo $i; done; }
f; echo $i
