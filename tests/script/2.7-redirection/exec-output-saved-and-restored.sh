exec 3>&1 >f
echo in file
exec >&3 3>&-
echo back
cat f
