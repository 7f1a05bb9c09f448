f() { case $1 in a) return 1 ;; *) return 2 ;; esac; }
f a; echo $?
f b; echo $?
