x=old
f() { echo $x; }
x=new; f
