set -- -a -b
getopts ab o; (getopts ab o; getopts ab o); getopts ab o; echo $o
