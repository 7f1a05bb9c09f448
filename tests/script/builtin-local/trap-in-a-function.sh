v=outer
trap 'echo "trap sees $v"' USR1
f() { local v=inner; kill -s USR1 $$; echo "$v"; }
f
echo "$v"
