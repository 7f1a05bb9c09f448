f() { echo $#; }
set a b c
f; f 1; f 1 2; echo $#
