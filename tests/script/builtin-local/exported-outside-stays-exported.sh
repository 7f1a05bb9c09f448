export v=outer
f() { local v=inner; env | grep '^v=' || echo none; }
f
env | grep '^v='
