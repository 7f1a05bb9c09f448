printf 'a\'
echo
