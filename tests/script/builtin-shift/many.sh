i=0 list=
while [ $i -lt 1000 ]; do list="$list $i"; i=$((i + 1)); done
set -- $list
sum=0
while [ $# -gt 0 ]; do sum=$((sum + $1)); shift; done
echo "$sum"
