printf '12345\n' >f
exec 3<>f
read x <&3
echo new >&3
cat f
