exec 2>&1
PS4='$(echo dyn) '; set -x
: a
set +x
