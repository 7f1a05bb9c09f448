! { false; }; echo $?
! (exit 3); echo $?
! if true; then false; fi; echo $?
