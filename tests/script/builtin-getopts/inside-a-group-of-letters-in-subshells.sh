# what getopts has read of -abc in a subshell is no matter of the shell's, nor of the next subshell's
set -- -abc
getopts abc o; echo "$o"
(getopts abc o; echo "sub $o")
x=$(getopts abc o; echo "substituted $o"); echo "$x"
(OPTIND=1; getopts abc o; echo "anew $o")
getopts abc o; echo "$o"
