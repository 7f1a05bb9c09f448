set -- -a
getopts : o
echo "$? $o $OPTARG"
