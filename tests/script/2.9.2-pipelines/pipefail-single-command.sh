set -o pipefail
false; echo $?
true; echo $?
