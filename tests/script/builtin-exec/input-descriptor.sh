printf 'a\nb\n' >file
exec 3<file
read -r x <&3
read -r y <&3
echo "$x$y"
