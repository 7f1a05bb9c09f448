# Many names, many parameters, a long command.
set -e
i=0
while [ $i -lt 200 ]; do
	i=$((i + 1))
	eval "name_$i=value_$i; f_$i() { echo $i; }"
done
echo "$name_1 $name_200 $(f_77)"
set --
for i in 1 2 3 4 5 6 7; do set -- "$@" "$@" $i; done
echo $#
export name_1 name_2
/bin/sh -c 'echo "$name_1 $name_2"'
