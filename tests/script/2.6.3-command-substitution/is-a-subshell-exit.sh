x=$(echo before; exit 6; echo after)
echo $? "$x"
