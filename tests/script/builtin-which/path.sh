# the first on PATH, or all of them; nothing but a status of 1 for what is not there
mkdir a b; echo : >a/prog; echo : >b/prog; echo : >b/plain; mkdir a/folder; chmod +x a/prog b/prog
PATH=a:b which prog; echo $?
PATH=a:b which -a prog; echo $?
PATH=b:a:b which -a prog; echo $?
PATH=a which plain folder; echo $?
PATH=b which plain prog; echo $?
PATH=a:b which -s prog; echo $?
PATH=a:b which -s prog nonesuch; echo $?
which ./a/prog a/prog ./b/plain; echo $?
which -a a/prog
cd a; PATH=: which prog; PATH= which prog; echo $?
PATH=/nowhere::../b which -a prog
