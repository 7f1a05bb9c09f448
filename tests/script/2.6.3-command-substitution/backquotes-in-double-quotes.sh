x='a  b'
echo "`echo "$x"`"
echo "`echo \"$x\"`"
