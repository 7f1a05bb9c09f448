printf 'one\ntwo\nthree\n' >file
exec 3<file
read a <&3
read b <&3
exec 4<&3
read c <&4
echo "<$a> <$b> <$c>"
