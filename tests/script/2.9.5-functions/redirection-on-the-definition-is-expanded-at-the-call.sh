n=1
f() { echo $n; } >"f$n"
n=2; f
cat f2
