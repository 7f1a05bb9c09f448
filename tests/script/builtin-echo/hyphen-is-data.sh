echo - a
echo -n - a
echo '|'
