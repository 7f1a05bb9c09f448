mkdir d
: >"d/new
line"
: >d/-x
find d -type f -print0 | tr '\0' '|'
echo
find d -name '*
*' | od -c | head -n 2
