exec 2>&1
echo ': from dot' >d
set -x
eval ': x; : y'
. ./d
set +x
