set -o pipefail
(false | true; echo $?)
x=$(false | true); echo $?
