printf '<%s>\n' '$x `echo y` \ " * ~ # $((1)) ! \n'
