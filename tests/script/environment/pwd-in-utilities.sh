# the true PWD, which the shell has to look for, in what reads the environment in a process of its own
export SH
for command in 'printenv PWD' 'printenv | sed -n "s/^PWD=//p"' 'env | sed -n "s/^PWD=//p"' 'echo "\$PWD" | envsubst' \
	'env A=1 sh -c "echo \$PWD"'
do
	[ "$(PWD=/nowhere "$SH" -c "$command")" = "$PWD" ] && echo "$command"
done
