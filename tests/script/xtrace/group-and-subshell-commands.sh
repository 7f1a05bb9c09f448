exec 2>&1
set -x
{ : a; (: b); }
set +x
