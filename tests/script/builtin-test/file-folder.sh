touch f; mkdir d; ln -s d l
for a in f d d/ l . .. / none d/none; do [ -d "$a" ]; echo "$a $?"; done
