echo 'f() { echo from dot $1; }' >d
. ./d; rm d
f y
