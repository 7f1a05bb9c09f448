# What ends most shells: ( { if while for case f(){ $( ${ $(( a hundred thousand deep, closed and not. tests/robustness has a million.
deep() { awk -v left="$1" -v middle="$2" -v right="$3" -v n=100000 'BEGIN {
	for (i = 0; i < n; i++) printf "%s", left
	printf "%s", middle
	for (i = 0; i < n && right != ""; i++) printf "%s", right
	print ""
}' >script; }
try() {
	for end in "$3" ''; do
		deep "$1" "$2" "$end"
		"$SH" ./script >out 2>&1
		echo "$? $1 $(grep -c 'nested too deeply' out)"
	done
}
try '( ' : ' )'
try '{ ' : ';}'
try 'if :;then ' : ';fi'
try 'if ' : ';then :;fi'
try 'while ' : ';do :;done'
try 'until :;do ' : ';done'
try 'for i in 1;do ' : ';done'
try 'case a in a) ' : ';;esac'
try 'f(){ ' : ';}'
try '$(echo ' : ')'
try '"$(echo ' : ')"'
try '${x:-' a '}'
try '${x#' a '}'
try '$((' 1 '))'
try '$((x+' 1 '))'
