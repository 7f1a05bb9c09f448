f() { local x; echo ${x-unset}; }
x=prefix f
