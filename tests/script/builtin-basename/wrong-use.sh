basename
echo $?
basename a b c
echo $?
basename -s
echo $?
basename -q a
echo $?
basename a >/dev/full
echo $?
