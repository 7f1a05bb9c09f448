: >empty; echo x >full; mkdir d; ln -s full l
for a in empty full d l none; do [ -s "$a" ]; echo "$a $?"; done
