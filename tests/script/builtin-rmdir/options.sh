mkdir -p a/b/c d/full e 'f g'
: >d/full/x
rmdir e; rmdir -v 'f g'; rmdir -pv a/b/c
rmdir d/full; echo $?
rmdir --ignore-fail-on-non-empty d/full; echo $?
rmdir missing d/full/x; echo $?
rmdir; echo $?
rmdir .; echo $?
mkdir ok; rmdir missing ok; echo $?
ls
