set -e -o pipefail
if false | true; then echo no; else echo else; fi
false | true || echo or
false | true
echo not reached
