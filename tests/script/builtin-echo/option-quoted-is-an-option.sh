echo "-n" a
echo '|'
