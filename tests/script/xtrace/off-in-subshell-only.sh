exec 2>&1
set -x
(set +x; : hidden)
: shown
set +x
