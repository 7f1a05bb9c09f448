dirname
echo $?
dirname -x
echo $?
dirname --zero=1 a
echo $?
dirname a >/dev/full
echo $?
