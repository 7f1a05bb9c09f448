f() { local -r v=1; echo not reached; }
(f)
echo $?
