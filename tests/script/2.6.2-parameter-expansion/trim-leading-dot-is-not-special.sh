x=.hidden
echo ${x#?} ${x#*d} ${x##[.]}
