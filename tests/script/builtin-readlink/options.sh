mkdir -p d/e; : >f; ln -s ../f d/l; ln -s d ld; ln -s none lx; ln -s self self
P=$(pwd -P)
f() { readlink "$@" | sed "s|^$P|.|"; }
readlink d/l ld lx
readlink f; echo $?
readlink -v f; echo $?
readlink -n ld; echo '|'
readlink -z ld lx | tr '\0' ';'; echo
f -f ld/l; f -e ld/l; f -m ld/l
f -f lx; readlink -e lx; echo $?; f -m lx/x/../y
f -f none; readlink -f none/x; echo $?; f -m none/x
readlink -f self; echo $?
readlink -f f/; echo $?
f -f ld/..; f -f d/./e//..; f -f .; readlink -f /; readlink -f ///..
readlink -f ''; echo $?
readlink; echo $?
