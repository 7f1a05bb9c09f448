:
echo $((LINENO + 0))
