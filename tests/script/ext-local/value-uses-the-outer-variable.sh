x=1
f() { local x=$((x + 1)); echo $x; }
f; echo $x
