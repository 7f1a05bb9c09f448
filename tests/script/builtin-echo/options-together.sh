echo -ne 'a\tb'
echo '|'
