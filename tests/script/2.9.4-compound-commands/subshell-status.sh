(exit 3); echo $?
(false); echo $?
(false; true); echo $?
