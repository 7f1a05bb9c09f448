v=outer
f() { local v=inner; exit 3; }
x=$(f)
echo "$? $v"
(f)
echo "$? $v"
