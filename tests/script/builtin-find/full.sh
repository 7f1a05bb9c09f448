mkdir d
find d >/dev/full
echo $?
find d >&-
echo $?
x=$(find d)
echo "$x"
