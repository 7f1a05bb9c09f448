[ -t x ]; echo $?
