: "${x:=value}"
echo "$x"
