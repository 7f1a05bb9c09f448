printf 'one\ntwo\n' >f
exec 3<f 4<&3
read a <&3
read b <&4
echo "$a $b"
