: >file
[ -f file ] && echo made
