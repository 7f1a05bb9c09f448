set -o pipefail
"$SH" -c 'exit 3' | "$SH" -c 'exit 7'; echo $?
