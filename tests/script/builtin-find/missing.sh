mkdir d
: >d/f
find nosuch d nothere | sort
find nosuch d >/dev/null
echo $?
find '' 
echo $?
