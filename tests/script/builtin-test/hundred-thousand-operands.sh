set --
x=$(awk 'BEGIN { for (i = 0; i < 25000; i++) printf "a = a -a "; print "b = b" }')
[ $x ]; echo $?
x=$(awk 'BEGIN { for (i = 0; i < 100000; i++) printf "! "; print "b = b" }')
[ $x ]; echo $?
