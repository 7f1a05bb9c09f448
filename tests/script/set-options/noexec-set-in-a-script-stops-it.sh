"$SH" -c 'echo a
set -n
echo no'; echo $?
