set -e
trap 'echo trap $?' EXIT
"$SH" -c 'exit 5'
echo not reached
