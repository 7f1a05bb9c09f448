# a text that comes again from the same line means the same as the first time
n=0
while [ $n -lt 5 ]; do
	n=$((n + 1))
	eval 'v=$n; w=$((n * 2))'; eval 'x=$LINENO'
	eval "y$n=$n"
	eval 'f() { echo "f $n $1"; }'
	eval 'f a'
done
echo "$v $w $x $y5"
for i in 1 2 3 4; do
	eval 'if [ $i = 3 ]; then continue; fi'
	eval 'case $i in 4) break ;; esac'
	echo "$i"
done
g() {
	eval 'return $1'
	echo not here
}
for i in 1 2 3; do
	g $i
	echo "status $?"
done
for i in 1 2 3; do
	eval 'cat_() { while read -r line; do echo "<$line>"; done; }
cat_ <<END
$i
END'
	eval 'echo "$i" # a comment'
	eval 'false'
	echo $?
	eval '' ; echo "empty $?"
	eval 'true;'
	eval ' # nothing'
	echo $?
done
for i in 1 2 3; do
	command eval 'if' 2>/dev/null
	echo "syntax $?"
done
h() {
	[ $1 -eq 0 ] || eval 'h $(($1 - 1))'
	echo "h $1"
}
h 4
for i in 1 2 3 4; do
	case $i in 3) a() { echo new; } ;; 1) a() { echo old; } ;; esac
	eval a
	(eval 'i=$((i + 10)); echo $i')
	echo "$(eval 'echo in $i')"
done
trap 'eval "echo trapped"' USR1
for i in 1 2 3; do
	eval 'kill -s USR1 $$'
done
set -e
for i in 1 2 3; do
	eval 'false || true'
	! eval 'false'
done
set -v
for i in 1 2 3; do eval 'echo v'; done 2>/dev/null
