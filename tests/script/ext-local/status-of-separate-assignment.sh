f() { local x; x=$(exit 3); echo $?; }
f
