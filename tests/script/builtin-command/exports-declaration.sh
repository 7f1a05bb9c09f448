v='a b'
command export x=$v
echo "$x"
