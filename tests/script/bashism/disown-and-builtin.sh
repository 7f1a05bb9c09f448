(disown); echo $?
(builtin echo a); echo $?
