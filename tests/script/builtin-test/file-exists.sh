touch f; mkdir d; ln -s f l; ln -s none dangling
for a in f d l dangling none ''; do [ -e "$a" ]; echo "$a $?"; done
