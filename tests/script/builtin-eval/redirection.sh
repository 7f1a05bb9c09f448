eval 'echo a; echo b' >file
cat file
