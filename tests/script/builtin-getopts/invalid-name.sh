set -- -a
getopts a 1o
echo "$?"
