# only the names that the format refers to; -v lists them
export A=1 B=2
text='$A ${A} $B ${B} $C ${C} $uri'
for format in '' '$A' '${A}' '${B}, $C' 'A B' '$' '${A' '$A$B' '${A}x${B}' '$AB' '${A-x} $C' '$A
$B'; do
	echo "$text" | envsubst "$format"
done
echo "$text" | envsubst -- '$A'
echo '$A -v $B' >in
envsubst '$A' <in; envsubst -- -v <in
echo --- -v
envsubst -v '$A ${B} $A $Z ${C $D-${E}$ ${} $1 $_ ${x9}$y' </dev/null
envsubst --variables '$B$A'
envsubst '$B' -v
envsubst -v ''; envsubst -v 'none'; echo $?
echo rest | { envsubst -v '$A'; cat; }
envsubst -v '$A' <&-; echo $?
