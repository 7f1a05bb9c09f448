x=outer
f() { eval 'local x=in'; echo $x; }
f; echo $x
