x=a:b
f() { IFS=:; }
f
printf '<%s>' $x; echo
