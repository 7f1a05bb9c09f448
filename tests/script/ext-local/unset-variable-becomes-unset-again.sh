unset x
f() { local x=1; echo $x; }
f; echo ${x-unset}
