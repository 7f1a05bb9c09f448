x=a/b/c
echo ${x#*/} ${x##*/} ${x#a} ${x##a/b} ${x#/} ${x##c}
