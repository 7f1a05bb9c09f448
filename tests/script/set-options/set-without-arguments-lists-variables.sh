unset_me=1 ; unset unset_me
myvar='a b'
set | grep '^myvar='
