# 2.7.5: what was read ahead is read through the copy
printf '1\n2\n3\n4\n5\n6\n' >f
{ read a; read b <&3; read c; head -n 1 <&3; read d; echo "$a $b $c $d"; } <f 3<&0
exec <f 3<&0
read a; read b <&3; read c; { read d; read e <&0; } <&3; read f
echo "$a $b $c $d $e $f"
