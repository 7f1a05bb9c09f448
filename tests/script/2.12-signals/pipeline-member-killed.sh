sh -c 'kill -TERM $$' | cat
echo "status $?"
set -o pipefail
sh -c 'kill -TERM $$' | cat
echo "status $?"
