f() { local a-b=1; echo not reached; }
(f)
echo $?
