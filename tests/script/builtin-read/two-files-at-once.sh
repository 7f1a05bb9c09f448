printf '1\n2\n3\n' >a
printf 'x\ny\n' >b
while read -r left <&3 && read -r right <&4; do echo "$left $right"; done 3<a 4<b
