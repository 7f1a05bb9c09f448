awk 'BEGIN { for (i = 0; i < 100000; i++) printf "word%d ", i; print "" }' >file
read -r first second rest <file
echo "$first $second ${#rest}"
