printf 'false\n' >d
source ./d; echo $?
: >e; false; source ./e; echo $?
