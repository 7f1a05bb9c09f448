f() { g=set; }
f; echo $g
