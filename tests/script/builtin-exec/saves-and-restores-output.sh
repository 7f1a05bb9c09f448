exec 4>&1 >file
echo hidden
exec >&4 4>&-
echo shown
cat file
