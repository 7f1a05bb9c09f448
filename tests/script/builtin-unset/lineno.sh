unset LINENO
echo "${LINENO-unset}"
LINENO=7
echo "$LINENO"
