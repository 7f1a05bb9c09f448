echo 'v=1; f() { echo f; }' >d
source ./d; echo $v; f
