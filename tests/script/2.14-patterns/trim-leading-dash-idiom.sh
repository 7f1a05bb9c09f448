for a in -x --long x ''; do [ "${a#-}" != "$a" ] && echo "option <$a>" || echo "operand <$a>"; done
