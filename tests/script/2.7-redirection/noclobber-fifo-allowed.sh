mkfifo p
set -C
cat p &
echo through >p
wait
