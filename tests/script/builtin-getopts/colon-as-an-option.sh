set -- -:
getopts :a o
echo "$? $o $OPTARG"
