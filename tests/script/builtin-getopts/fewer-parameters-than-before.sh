set -- -abc -d
getopts abcd o; echo "$o"
set -- -a
getopts abcd o; echo "$? $o"
