cat <"$(printf 'a\033[31mb')"
echo "status $?"
