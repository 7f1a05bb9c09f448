set -- -a
getopts a o
env | grep '^OPT' || echo none
