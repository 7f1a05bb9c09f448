printf '1\n2\n' >a
printf 'x\ny\n' >b
while read p <&3 && read q <&4; do echo "$p$q"; done 3<a 4<b
