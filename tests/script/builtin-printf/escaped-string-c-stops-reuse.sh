printf '%b.' a 'b\cx' c
echo '|'
