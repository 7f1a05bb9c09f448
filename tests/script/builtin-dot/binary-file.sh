printf '\177ELF\000\001\n' >file
. ./file
echo "not reached"
