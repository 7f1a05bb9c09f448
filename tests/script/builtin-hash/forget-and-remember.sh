hash tac
hash -r shuf
hash
