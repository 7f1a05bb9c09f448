printf '%s %b %s\n' one 'two\cthree' four
echo '|'
