f() { local -; echo $?; }
f
