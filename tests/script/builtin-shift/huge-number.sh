set a
shift 99999999999999999999
echo "$? $*"
