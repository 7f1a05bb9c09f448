mkdir -p d/e e2; : >f; : >d/e/g; ln -s d l; ln -s / root
rm d; echo $?
rm -d e2; echo $?
rm missing; echo $?
rm -f missing x/y; echo $?
rm -f; echo $?
rm; echo $?
rm -v f l
rm -rv d; echo $?
rm -r .; rm -r ..; rm -r x/..; rm -rf ./; echo $?
for r in / // /. /../ root/ /usr/..; do rm -rf "$r"; echo $?; done
: >a; : >b
printf 'n\ny\n' | rm -i a b; echo $?
ls
: >'-x'; rm -- -x; : >'a
b'; rm -v 'a
b'
rm -q; echo $?
