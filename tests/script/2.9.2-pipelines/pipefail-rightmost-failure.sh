set -o pipefail
"$SH" -c 'exit 3' | true; echo $?
"$SH" -c 'exit 3' | "$SH" -c 'exit 4' | true; echo $?
true | true; echo $?
true | false; echo $?
