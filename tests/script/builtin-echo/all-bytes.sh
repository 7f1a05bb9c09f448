echo "$(printf '\001\033\177\200\377')" | od -An -tx1
