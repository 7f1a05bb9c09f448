printf 'echo text\nreturn 0\n\000\001\002' >file
. ./file
echo "status $?"
