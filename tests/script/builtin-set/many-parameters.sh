i=0 list=
while [ $i -lt 2000 ]; do list="$list $i"; i=$((i + 1)); done
set -- $list
echo "$# ${1} ${1000} ${2000}"
