IFS=,
v=a,b,,c
set -- $v
echo "$# $3|$4"
