echo a$(echo b)c$(echo d) "a$(echo b)"'c'
printf '<%s>' a$(echo b c)d; echo
