set -- -a -b
getopts ab o; x=$(getopts ab o; echo $o); getopts ab o; echo $x $o
