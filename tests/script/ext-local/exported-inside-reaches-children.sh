f() { local x=1; export x; "$SH" -c 'echo ${x-unset}'; }
f; "$SH" -c 'echo ${x-unset}'
