mkdir -p a/b/c
: >a/b/f
: >a/keep
find a -name f -delete
find a | sort
find a -mindepth 1 -type d -delete
find a | sort
find a -type d -delete
echo $?
find a | sort
