! true; echo $?
! false; echo $?
! "$SH" -c 'exit 5'; echo $?
