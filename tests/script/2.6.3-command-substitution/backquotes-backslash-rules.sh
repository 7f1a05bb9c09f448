echo `echo '\a' '\\' '\\\\' '\$'`
