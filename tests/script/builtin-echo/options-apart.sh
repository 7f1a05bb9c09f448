echo -e -n 'a\tb'
echo '|'
