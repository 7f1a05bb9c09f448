while read x; do echo $x; break; done <<E
1
2
E
echo after
