mkdir -p a/skip/x a/y
: >a/y/1
find a -name skip -prune -o -print | sort
find a -name skip -prune | sort
find a -maxdepth 1 -name y -print -quit
find a a -quit
