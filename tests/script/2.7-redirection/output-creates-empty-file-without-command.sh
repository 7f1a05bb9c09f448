>f
[ -f f ] && echo created
[ -s f ] || echo empty
