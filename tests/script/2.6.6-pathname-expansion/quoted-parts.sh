touch 'a*b' axb 'a b'
echo a'*'* a"*"b "a "* a\ ?
