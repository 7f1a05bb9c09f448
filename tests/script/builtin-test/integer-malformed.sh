for a in '' a 1a 1.5 0x1 '1 2' - + --1 '$x'; do [ "$a" -eq 1 ]; echo $?; done
