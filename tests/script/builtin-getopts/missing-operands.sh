getopts
echo $?
getopts ab
echo $?
