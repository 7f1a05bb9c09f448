exec 2>&1
PS4='$(false)+ '; set -x
true; : $?
set +x
