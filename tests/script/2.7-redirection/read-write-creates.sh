cat <>f
[ -f f ] && echo created
