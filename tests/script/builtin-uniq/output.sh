# the second operand is written; options may follow operands
printf 'a\na\nb\n' >in
uniq in out; echo $?; cat out
uniq in out -c; cat out
printf 'q\nq\n' | uniq - out; cat out
printf 'q\nq\n' | uniq - -
uniq -d in missing/out; echo $?
uniq in /dev/full; echo $?
uniq in >/dev/full; echo $?
x=$(uniq -d in); echo "$x $?"
uniq -- -in; echo $?
printf 'm\nm\n' >-in; uniq -- -in
uniq 'odd
name'; echo $?
