# found by fuzz_test: an operand of a hyphen and two bytes above 127 was shifted as a negative number, which trapped
[ a -é b ]
echo $?
test a "$(printf '\55\200x')" b
echo $?
[ -é ] && echo a string
! [ -n a -a -é b ] && echo still here
