set -e
[[ a == b ]] || echo 1
if [[ a == b ]]; then :; fi
[[ a == a ]]
[[ a == b ]]
echo not reached
