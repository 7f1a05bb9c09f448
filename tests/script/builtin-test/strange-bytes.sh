a=$(printf '\001\377\033')
[ "$a" = "$a" ]; echo $?
[ "$a" = "$(printf '\001\377')" ]; echo $?
[ "$a" -eq 1 ]; echo $?
