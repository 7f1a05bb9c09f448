f() { local v=1; export v; env | grep '^v='; }
f
env | grep '^v=' || echo none
