[[ a = a -a b = b ]]
