f() { local x=$(false); echo $?; }
f
