hash sed
hash
