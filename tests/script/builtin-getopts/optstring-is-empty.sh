set -- -a
getopts '' o
echo "$? $o"
getopts : o -b
echo "$?"
