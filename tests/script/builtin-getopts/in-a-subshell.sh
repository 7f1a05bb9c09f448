set -- -a -b -c
getopts abc o; echo "$o"
(getopts abc o; echo "sub $o")
x=$(getopts abc o; echo "substituted $o"); echo "$x"
getopts abc o; echo "$o"
