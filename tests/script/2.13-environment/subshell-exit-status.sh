(exit 9); echo $?
