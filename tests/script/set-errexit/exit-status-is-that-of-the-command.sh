set -e
"$SH" -c 'exit 7'
echo not reached
