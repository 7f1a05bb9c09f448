mkdir d
{ v=set; cd d; } >/dev/null
echo "$v ${PWD##*/}"
