x=$(exit 3); echo $?
x=$(false); echo $? "<$x>"
x=`exit 4`; echo $?
