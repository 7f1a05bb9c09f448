v=outer
f() { local v=inner; other=set; }
(f; echo "$v $other")
x=$(f; echo "$v $other")
echo "$v $x ${other-unset}"
