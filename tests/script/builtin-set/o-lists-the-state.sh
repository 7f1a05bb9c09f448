set -o noglob
set -o | grep -E '^(noglob|nounset)' | tr -s ' \t' ' '
