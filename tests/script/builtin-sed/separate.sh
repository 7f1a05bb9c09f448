# -s: line numbers, $ and ranges are of each file; F names it
printf '1\n2\n' >a; printf '3\n4' >b; : >empty; printf '5\n' >c
sed -n '$p' a b c
sed -n '$p' a empty
sed -s -n '$p' a b empty c
sed -s -n '1p;$=' a b c
sed --separate -n '1F;1p' a b c
sed -n '1F;4F' a b c
echo x | sed F
sed -s '0,/[13]/d' a b c
sed -s -n '2,3p' a b
sed -s 'R a' b c
sed 'R a' b c
sed -s -n 'H;${x;s/\n/,/g;p}' a b
sed '2q' a b
sed '3q' a b; echo
sed -n '$!p' a missing b; echo $?
sed p missing; echo $?
sed -n 3p a - c <b
# q's own status gives way to that of a missing file
sed '1q7' missing a; echo $?
