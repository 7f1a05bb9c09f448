f() { wait $1; return $?; }
(exit 3) &
f $!
echo $?
