x=outer
f() { local x=inner; set | grep '^x='; }
f
