a=$(exit 3); echo $?
a=$(exit 3) b=1; echo $?
a=1 b=$(exit 4) c=2; echo $?
