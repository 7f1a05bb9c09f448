# XCU find -exec: builtins run in this process
mkdir d
: >d/a
: >'d/b c'
find d -type f -exec echo one {} two \; | sort
find d -type f -exec printf '<%s>\n' {} + | sort
find d -type f -exec echo pre{}post \; | sort
find d -type f -exec false {} \; -print
echo $?
find d -type f -exec false {} +
echo $?
find d -type f -exec test -f {} \; -print | sort
find d -type f -exec nosuchprogram {} \;
echo $?
find d -name a -exec /bin/sh -c 'echo "$0 in a program"' {} \;
# what a program could not change stays
x=1
find d -name a -exec read x \;
find d -name a -exec cd / \;
find d -name a -exec exit 3 \;
echo "here still: $x"
f() { echo function; }
find d -name a -exec f \;
