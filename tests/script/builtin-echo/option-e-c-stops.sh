echo -e 'a\cb' c
echo '|'
