set -o ignoreeof
set -o nolog
set -o | grep -E '^(ignoreeof|nolog)' | tr -s ' \t' ' '
