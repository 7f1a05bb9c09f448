"$SH" -o pipefail -c 'false | true; echo $?'
