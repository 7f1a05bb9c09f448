set -e
f() { false; echo in function; }
! f
echo reached
