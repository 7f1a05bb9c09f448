export x=outer
f() { local x=inner; }
f; "$SH" -c 'echo ${x-unset}'
