mkfifo p; touch f
for a in p f none; do [ -p "$a" ]; echo "$a $?"; done
