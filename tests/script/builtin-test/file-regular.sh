touch f; mkdir d; ln -s f l
for a in f d l none /dev/null f/; do [ -f "$a" ]; echo "$a $?"; done
