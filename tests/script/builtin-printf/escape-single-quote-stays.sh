printf "a\\'b\n"
