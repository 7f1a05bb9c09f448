x=$(printf 'one\ntwo\nthree')
n='
'
echo "${x%%"$n"*}|${x##*"$n"}|${x#*"$n"}"
