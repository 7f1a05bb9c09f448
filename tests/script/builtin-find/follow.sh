mkdir -p d/e
: >d/e/f
ln -s d l
ln -s .. d/up
ln -s nowhere d/broken
find l
find -H l | sort
find -L l 2>&1 | sort
find -P l
find -L d -type l
