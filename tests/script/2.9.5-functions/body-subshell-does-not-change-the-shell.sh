f() (v=2; exit 5)
v=1; f; echo $? $v
