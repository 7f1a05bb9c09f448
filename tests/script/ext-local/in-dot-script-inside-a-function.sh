echo 'local x=in' >d
x=outer
f() { . ./d; echo $x; }
f; echo $x
