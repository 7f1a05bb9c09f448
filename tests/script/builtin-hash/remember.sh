hash tac
hash
