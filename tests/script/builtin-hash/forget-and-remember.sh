hash sed
hash -r cat
hash
