f() { local -; echo not reached; }
(f)
echo $?
