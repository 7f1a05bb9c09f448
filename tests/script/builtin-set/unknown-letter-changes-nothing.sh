"$SH" -c 'set -f -Z a; echo not reached'
echo $?
"$SH" -c 'command set -f -Z a; echo "$# $-"' | sed 's/c$//'
