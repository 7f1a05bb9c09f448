f() { echo function; }
unset f
f
