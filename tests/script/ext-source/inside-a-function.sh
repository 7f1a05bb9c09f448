echo 'echo $1; v=set' >d
f() { source ./d; }
f arg; echo $v
