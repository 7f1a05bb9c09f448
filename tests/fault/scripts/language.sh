# Functions, local variables, traps, eval, dot, loops, getopts.
set -e
echo 'sourced=yes; g() { echo "g $1"; }' >lib
. ./lib
g "$sourced"
f() {
	local a=1 b
	b=$((a + $1))
	if [ "$b" -lt 5 ]; then f "$b"; else echo "deep: $b"; fi
}
f 0
eval 'for i in 1 2 3; do echo "turn $i"; done'
trap 'echo "end"' EXIT
trap 'echo "usr1"' USR1
kill -USR1 $$
while getopts ab: o -a -b value; do echo "$o ${OPTARG-}"; done
i=0
while :; do
	i=$((i + 1))
	[ $i -ne 2 ] || continue
	[ $i -lt 4 ] || break
done
echo "$i" $((i << 3)) "${f:-unset}"
unset -f f
X=5 export Y=6
[[ $Y == [0-9] && -f lib ]] || exit 3
echo matched
readonly Z=1
printf '%s %5d|%-5s|%b\n' a 42 left 'tab\there'
type cd
command -v lib || echo none
