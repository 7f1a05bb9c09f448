set -o pipefail
false | true &
wait $!; echo $?
