# XCU find: without an expression -print; a directory comes before what is in it
mkdir -p a/b
: >a/f
: >a/b/g
find a | sort
echo --
find a -depth | tail -n 1
find | sort
