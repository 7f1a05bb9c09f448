echo $(echo ')' "(" \) '`')
