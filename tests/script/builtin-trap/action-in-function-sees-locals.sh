f() { local v=inner; kill -USR1 $$; }
v=outer
trap 'echo "$v"' USR1
f
