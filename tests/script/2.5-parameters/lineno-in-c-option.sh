"$SH" -c 'echo $LINENO
echo $LINENO'
