x=abc
echo ${x#b} ${x##z*} ${x%b} ${x%%z*}
