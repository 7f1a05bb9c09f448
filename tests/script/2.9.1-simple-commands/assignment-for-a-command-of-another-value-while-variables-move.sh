# a=$x command: the variables move in memory while the value of x is borrowed (once a use after free)
names() { i=0; while [ $i -lt $2 ]; do printf ' $%s%s' "$1" $i; i=$((i+1)); done; }
x=short
eval "f() { :$(names a 90); }"
y=$x command :
eval "f() { :$(names b 150); }"
z=$x command echo hi
for n in 300 700 1500 3000; do
	eval "f() { :$(names c$n $n); }"
	z=$x env | grep '^z='
done
