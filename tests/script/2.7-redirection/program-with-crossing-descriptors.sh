sh -c 'echo a >&3; echo b >&4' 4>b 3>a
cat a b
