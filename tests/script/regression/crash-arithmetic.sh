# What ends most shells: long runs of ! - ~ ( and of what nests to the right, in arithmetic. A result or a message.
for sign in '- ' '+ ' '~' '!' '(' '1?' 'x=' '1?1:' '-(' '1||' '1+'; do
	awk -v sign="$sign" 'BEGIN { printf ": $(("; for (i = 0; i < 100000; i++) printf "%s", sign; print "1)); echo fine" }' >script
	"$SH" ./script >out 2>&1
	[ "$?" -le 2 ] && echo "$sign: $(grep -c -e '^fine$' -e 'arithmetic: ' -e 'nested too deeply' -e 'to close the' out)"
done
