touch f; ln -s f l; ln -s none dangling
for a in f l dangling none; do [ -h "$a" ]; echo "$a $?"; [ -L "$a" ]; echo "$a $?"; done
