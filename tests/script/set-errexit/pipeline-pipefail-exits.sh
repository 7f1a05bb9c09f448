set -e
set -o pipefail
false | true
echo not reached
