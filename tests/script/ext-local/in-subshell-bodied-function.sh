x=outer
f() (local x=in; echo $x)
f; echo $x
