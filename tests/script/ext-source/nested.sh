echo 'source ./b; echo a' >a; echo 'echo b' >b
source ./a
