true; echo $?
false; echo $?
"$SH" -c 'exit 7'; echo $? "$?" ${?}
