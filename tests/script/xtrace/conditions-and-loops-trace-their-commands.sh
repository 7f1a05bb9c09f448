exec 2>&1
set -x
if true; then : then; fi
while false; do :; done
false || : or
! false
set +x
