v='a y=b'
e=export
$e x=$v
echo "$x" "$y"
