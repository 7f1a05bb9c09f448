exec 5>&-
exec 5>&-
: 7<&-
echo $?
