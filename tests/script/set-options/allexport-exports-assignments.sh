set -a
v=1
"$SH" -c 'echo $v'
