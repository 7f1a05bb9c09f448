printf ':\necho $LINENO\n' >file
. ./file
echo $LINENO
