expr 1 + 1 >/dev/full
echo $?
expr a : a >/dev/full
echo $?
expr 1 + 1 >&-
echo $?
