PS4='=> ' "$SH" -c 'set -x; :' 2>&1
