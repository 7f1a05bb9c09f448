# -c: files that are not there or cannot be read, lines that are none
a=0cc175b9c0f1b6a831c399e269772661
printf a >a; mkdir d
printf "$a  a\n$a  missing\n$a  d\n" >list
md5sum -c list; echo $?
md5sum -c --ignore-missing list; echo $?
md5sum -c --status list; echo $?
echo "$a  missing" | md5sum -c --ignore-missing; echo $?
printf "$a  a\nnonsense\n$a\n${a}0  a\n$a  a\\\\nb\n" >list
md5sum -c list; echo $?
md5sum -c --strict -w list; echo $?
echo nonsense | md5sum -c; echo $?
: | md5sum -c; echo $?
md5sum -c missing; echo $?
echo "$a  -" | md5sum -c; echo $?
printf "\\\\$a  a\\\\qb\n" | md5sum -c; echo $?
printf "$a a\n$a  a\n" | md5sum -c; echo $?
