x=outer
f() { local x=in; echo $x; }
y=$(f); echo $y $x
