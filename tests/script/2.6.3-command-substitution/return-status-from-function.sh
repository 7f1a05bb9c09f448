f() { echo out; return 7; }
x=$(f); echo $? $x
