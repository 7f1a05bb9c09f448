echo one >f
set -o pipefail
tail -f f | head -n 1
echo "$?"
