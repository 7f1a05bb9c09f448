awk 'BEGIN { for (i = 0; i < 20000; i++) print i, "line" }' >file
n=0
while read -r number word; do n=$((n + number)); done <file
echo "$n $word"
