set -a
f() { inner=x; }; f
"$SH" -c 'echo $inner'
