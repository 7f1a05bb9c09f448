i=0
while [ $i -lt 30000 ]; do echo "line $i"; i=$((i + 1)); done >f
{ cat f f f; echo "status $?" >&2; } | { read -r x; echo "$x"; }
set -o pipefail
cat f f f | :
echo "$?"
# where SIGPIPE is ignored there is an error to tell
trap '' PIPE
cat f f f | :
echo "$?"
