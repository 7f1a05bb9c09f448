HOME=/h
f() { local x=~/a:~; echo $x; }
f
