echo $LINENO

echo $LINENO
# comment
echo "$LINENO" ${LINENO}
