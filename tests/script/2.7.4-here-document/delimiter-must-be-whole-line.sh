cat <<E
E 
 E
EE
xE
E
