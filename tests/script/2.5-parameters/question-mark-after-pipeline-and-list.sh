true | false; echo $?
false || true; echo $?
! false; echo $?
