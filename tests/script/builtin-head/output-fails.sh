seq 5 >f
head f >/dev/full
echo "$?"
head f >&-
echo "$?"
head <&-
echo "$?"
trap '' PIPE
set -o pipefail
head -c 1000000 /dev/zero | :
echo "$?"
