set -f; set -o | grep -c '^noglob.*on$'
set +f; set -o | grep -c '^noglob.*off$'
