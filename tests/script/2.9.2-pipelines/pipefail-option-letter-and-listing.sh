set -o pipefail
set -o | grep '^pipefail' | tr -s ' \t' ' '
set +o | grep pipefail
