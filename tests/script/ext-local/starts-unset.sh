x=outer
f() { local x; echo ${x-unset}; x=1; echo $x; }
f; echo $x
