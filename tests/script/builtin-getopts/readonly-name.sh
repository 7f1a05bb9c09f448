readonly o
set -- -a
getopts a o
echo "$(($? > 1))"
