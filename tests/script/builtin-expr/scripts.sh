# as scripts use it
i=0
while [ "$i" -lt 3 ]; do
	i=$(expr "$i" + 1)
	echo "$i"
done
i=`expr $i \* 2`
echo "$i"
path=/usr/local/lib/x.so
echo "$(expr "X$path" : 'X\(.*\)/[^/]*$')"
echo "$(expr "//$path" : '.*/\([^/]*\)$' \| "$path")"
empty=$(expr abc : '\(x\)')
echo "[$empty] $?"
lines=$(expr 'one
two' : '\(.*\)')
echo "$lines"
expr 4 + 5 | cat
expr 1 + 1 <&-
expr 3 : 3 <&-
for arg in --prefix=/usr --x -n =; do
	expr "X$arg" : 'X-*\([^=]*\)' || echo "none in $arg"
done
f() { expr "$1" : '[0-9][0-9]*$' >/dev/null; }
f 12 && echo number
f 12a || echo no number
x=$(expr 1 / 0 2>/dev/null) || echo "[$x] $?"
expr "$(printf '%0100000d' 0)" : '0*'
expr length "$(printf '%0100000d' 0)"
(expr 1 + 1; expr a : b) | { read -r a; read -r b; echo "$a $b"; }
expr 1 + 1 >file && read -r x <file && echo "$x"
command expr 2 + 2
export LC_ALL=C
expr length "$(printf 'z\303\244')"
expr "$(printf 'z\303\244')" : '.*'
