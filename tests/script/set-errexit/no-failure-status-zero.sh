set -e
false || true
