# a utility that is built in and has no program is found: its name runs it; what only the shell has is not
PATH=/nowhere which cat; echo $?
PATH=/nowhere which -a cat printf; echo $?
PATH=/nowhere which cd export read; echo $?
mkdir d; echo : >d/cat; chmod +x d/cat
PATH=d which cat
PATH=d which -a cat
f() { :; }; PATH=/nowhere which f; echo $?
x=$(PATH=/nowhere which cat) && echo "$x"
if PATH=/nowhere which curl >/dev/null 2>&1; then echo yes; else echo no; fi
which; echo $?
PATH=/nowhere which -x cat; echo $?
which cat >/dev/full; echo $?
