x=outer
f() { local x=1; unset x; echo ${x-unset}; }
f; echo $x
