# the largest -L beside -0, where each item is a line
printf 'a\0b\0c\0' | xargs -0 -x -L 9223372036854775807 -s 7 echo
echo $?
printf 'a\0b\0c\0' | xargs -0 -x -n 9223372036854775807 -s 7 echo
echo $?
printf 'a\0b\0c\0' | xargs -0 -x -L 9223372036854775807 echo
