f() { shift; echo $1; }
set a b; f 1 2; echo $1
