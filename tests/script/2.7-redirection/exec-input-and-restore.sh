echo line1 >f
echo line2 >>f
exec 3<&0 <f
read a
read b
exec <&3 3<&-
echo "$a $b"
