ulimit -a | sed 's/:.*//' | sort | tr '\n' ' '
echo
ulimit -a -H | wc -l
