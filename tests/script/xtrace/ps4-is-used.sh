exec 2>&1
PS4='trace: '; set -x
echo a
set +x
