[ "$(pwd)" = "$PWD" ] && echo same
